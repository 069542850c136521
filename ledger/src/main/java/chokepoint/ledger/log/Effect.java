package chokepoint.ledger.log;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one provision of an instrument does. There are six verbs.
public sealed interface Effect {

    /// Where, since when, how certainly.
    Frame frame();

    /// What every effect has.
    ///
    /// @param provision where in the instrument it stands
    /// @param from the first moment it counts
    /// @param until the moment from which it no longer counts, where the text says one
    /// @param certainty how well it is known
    /// @param note free text, or empty
    /// @param retroactive the provision that lets it reach back before the instrument was known
    /// @param reading in which reading of the law it counts; in all where absent
    /// @param line where it stands in the law file
    record Frame(
            String provision,
            Instant from,
            Optional<Instant> until,
            Certainty certainty,
            String note,
            Optional<String> retroactive,
            Optional<Reading> reading,
            int line) {}

    /// A new measure.
    record SetMeasure(Frame frame, String id, MeasureType type, MeasureTerms terms) implements Effect {}

    /// New terms of a measure, an exemption, a displacement or a suspension.
    ///
    /// @param end a new end of the thing itself: absent = untouched, empty inside = open
    record Change(Frame frame, String id, TermChange terms, Optional<Optional<Instant>> end) implements Effect {}

    /// In law but not applied.
    ///
    /// @param id where it has one
    record Suspend(Frame frame, Optional<String> id, SuspensionTerms terms) implements Effect {}

    /// Goods, lanes or parties taken out.
    record Exempt(Frame frame, String id, ExemptionTerms terms) implements Effect {}

    /// One programme gives way to another.
    record Displace(Frame frame, String id, DisplacementTerms terms) implements Effect {}

    /// Over for good.
    record End(Frame frame, Targets targets) implements Effect {}

    /// What the terms of a measure and of a rule have in common: which goods of which origin they reach, under which
    /// condition and heading.
    sealed interface Terms permits MeasureTerms, RuleTerms {

        GoodsScope goods();

        AreaScope origin();

        Optional<Condition> when();

        List<String> headings();
    }

    /// The terms of a rule that keeps measures from applying.
    sealed interface RuleTerms extends Terms permits SuspensionTerms, ExemptionTerms, DisplacementTerms {

        /// The measures it keeps from applying.
        Targets targets();
    }

    /// The terms of a measure at one time.
    ///
    /// @param duty absent for a control
    /// @param insteadOf measures that do not apply where this one does
    /// @param onTopOf measures of the same programme that are owed beside this one
    /// @param control absent for a duty
    record MeasureTerms(
            String family,
            List<String> headings,
            GoodsScope goods,
            AreaScope origin,
            AreaScope destination,
            Optional<Condition> when,
            Optional<DutyExpression> duty,
            LevyBase base,
            Targets insteadOf,
            Targets onTopOf,
            Optional<Control> control)
            implements Terms {
        public MeasureTerms {
            headings = List.copyOf(headings);
        }
    }

    /// What a control says besides its scope.
    ///
    /// @param items what the text controls; customs codes are for reference, the words decide
    /// @param leadTimeDays from application to decision, where known
    record Control(String authority, List<ControlItem> items, Optional<Integer> leadTimeDays) {
        public Control {
            items = List.copyOf(items);
        }
    }

    /// One item of a control.
    ///
    /// @param code of the control list (1C902.a, ECCN 3A090); empty where the list prints none
    /// @param item in our words
    /// @param customsCodes printed for reference; a hit there is a reason to read the text, not a finding
    record ControlItem(String code, String item, List<CommodityCode> customsCodes) {
        public ControlItem {
            customsCodes = List.copyOf(customsCodes);
        }
    }

    /// @param to the percent that is still applied, where the suspension goes down to a rate
    /// @param political stated, not enacted: shown beside the law, never decides
    record SuspensionTerms(
            Targets targets,
            GoodsScope goods,
            AreaScope origin,
            Optional<Condition> when,
            Optional<BigDecimal> to,
            boolean political)
            implements RuleTerms {

        /// A suspension has none of its own.
        @Override
        public List<String> headings() {
            return List.of();
        }
    }

    /// @param portion the fact that says which share of the value is taken out; the whole where absent
    record ExemptionTerms(
            Targets targets,
            List<String> headings,
            GoodsScope goods,
            AreaScope origin,
            Optional<Condition> when,
            Optional<String> portion)
            implements RuleTerms {
        public ExemptionTerms {
            headings = List.copyOf(headings);
        }
    }

    /// @param by the measures that displace the targets where they apply
    /// @param portion true where the targets still apply to the value that the `by` measures are not levied on
    record DisplacementTerms(
            Targets targets,
            Targets by,
            List<String> headings,
            GoodsScope goods,
            AreaScope origin,
            Optional<Condition> when,
            boolean portion)
            implements RuleTerms {
        public DisplacementTerms {
            headings = List.copyOf(headings);
        }
    }

    /// The terms that a change sets; those it does not mention stay.
    record TermChange(
            Optional<String> family,
            Optional<List<String>> headings,
            Optional<GoodsScope> goods,
            Optional<AreaScope> origin,
            Optional<Optional<Condition>> when,
            Optional<DutyExpression> duty,
            Optional<LevyBase> base,
            Optional<Targets> insteadOf,
            Optional<Targets> onTopOf,
            Optional<Targets> targets,
            Optional<Targets> by,
            Optional<Boolean> portion,
            Optional<Optional<String>> exemptPortion,
            Optional<Optional<BigDecimal>> to) {

        /// Whether it sets no term at all.
        public boolean isEmpty() {
            return family.isEmpty()
                    && headings.isEmpty()
                    && goods.isEmpty()
                    && origin.isEmpty()
                    && when.isEmpty()
                    && duty.isEmpty()
                    && base.isEmpty()
                    && insteadOf.isEmpty()
                    && onTopOf.isEmpty()
                    && targets.isEmpty()
                    && by.isEmpty()
                    && portion.isEmpty()
                    && exemptPortion.isEmpty()
                    && to.isEmpty();
        }

        public MeasureTerms applyTo(MeasureTerms old) {
            return new MeasureTerms(
                    family.orElse(old.family()),
                    headings.orElse(old.headings()),
                    goods.orElse(old.goods()),
                    origin.orElse(old.origin()),
                    old.destination(),
                    when.orElse(old.when()),
                    duty.or(old::duty),
                    base.orElse(old.base()),
                    insteadOf.orElse(old.insteadOf()),
                    onTopOf.orElse(old.onTopOf()),
                    old.control());
        }

        public ExemptionTerms applyTo(ExemptionTerms old) {
            return new ExemptionTerms(
                    targets.orElse(old.targets()),
                    headings.orElse(old.headings()),
                    goods.orElse(old.goods()),
                    origin.orElse(old.origin()),
                    when.orElse(old.when()),
                    exemptPortion.orElse(old.portion()));
        }

        public DisplacementTerms applyTo(DisplacementTerms old) {
            return new DisplacementTerms(
                    targets.orElse(old.targets()),
                    by.orElse(old.by()),
                    headings.orElse(old.headings()),
                    goods.orElse(old.goods()),
                    origin.orElse(old.origin()),
                    when.orElse(old.when()),
                    portion.orElse(old.portion()));
        }

        public SuspensionTerms applyTo(SuspensionTerms old) {
            return new SuspensionTerms(
                    targets.orElse(old.targets()),
                    goods.orElse(old.goods()),
                    origin.orElse(old.origin()),
                    when.orElse(old.when()),
                    to.orElse(old.to()),
                    old.political());
        }
    }
}
