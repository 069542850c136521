package chokepoint.duty.entries;

import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.OpenQuestion;
import java.util.List;
import java.util.stream.Collectors;

/// What the law says of one measure, in a few words that many entry lines share.
///
/// @param measure its id
/// @param programme its family
/// @param word applies, applies-if, displaced, exempt, suspended
/// @param because the id of the rule or measure that keeps it from applying, or what is open; else empty
/// @param headings chapter-99 headings under which it is reported, or under which an exemption is claimed
/// @param provision the provision that decides, as file and line of the law and the instrument's own place
public record BriefFinding(
        String measure, String programme, String word, String because, List<String> headings, String provision) {

    public BriefFinding {
        headings = List.copyOf(headings);
    }

    static BriefFinding of(Finding finding) {
        List<String> headings = finding.segment().terms().headings();
        String own = finding.segment().latest().toString();
        return switch (finding) {
            case Finding.Applies applies -> brief(finding, "", headings, own);
            case Finding.AppliesIf open ->
                brief(
                        finding,
                        open.open().stream().map(OpenQuestion::toText).collect(Collectors.joining("; ")),
                        headings,
                        own);
            case Finding.Displaced displaced ->
                brief(finding, displaced.by().id(), headings, displaced.source().toString());
            case Finding.Exempt exempt ->
                brief(
                        finding,
                        exempt.exemption(),
                        exempt.headings(),
                        exempt.source().toString());
            case Finding.Suspended suspended ->
                brief(finding, "", headings, suspended.source().toString());
            case Finding.NotMet notMet -> brief(finding, notMet.condition().toText(), headings, own);
        };
    }

    private static BriefFinding brief(Finding finding, String because, List<String> headings, String provision) {
        return new BriefFinding(
                finding.measure().id(),
                finding.segment().terms().family(),
                finding.word(),
                because,
                headings,
                provision);
    }

    /// As one text: `us/section-301-list-1 displaced by us/…`.
    public String toText() {
        return measure + " " + word + (because.isEmpty() ? "" : (word.equals("applies-if") ? ": " : " by ") + because);
    }
}
