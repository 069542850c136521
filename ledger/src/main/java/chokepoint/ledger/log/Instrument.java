package chokepoint.ledger.log;

import chokepoint.terms.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One legal act: executive order, proclamation, notice, announcement, ruling, statement.
///
/// @param id issuer-qualified: `us/eo-14257`, `cn/sctc-2025-4`
/// @param title a few words of our own
/// @param issuedBy who issued it, such as `us/president`
/// @param kind what sort of act it is
/// @param under the powers it rests on
/// @param known the last moment of the day (or the instant) on which anyone outside could first read it
/// @param knownText as the law file writes it
/// @param gazetted official publication, where there was one
/// @param source official page, or the cite
/// @param secondary true where nothing but a secondary source was seen
/// @param certainty how well it is known
/// @param checked when somebody last compared it with its source
/// @param note free text, or empty
/// @param file the law file, relative to the folder of the law
/// @param effects in the order of the text
public record Instrument(
        String id,
        String title,
        String issuedBy,
        Kind kind,
        List<String> under,
        Instant known,
        String knownText,
        Optional<Gazette> gazetted,
        String source,
        boolean secondary,
        Certainty certainty,
        LocalDate checked,
        String note,
        String file,
        List<Effect> effects) {

    /// What sort of act an instrument is.
    public enum Kind {
        EXECUTIVE_ORDER,
        PROCLAMATION,
        MEMORANDUM,
        NOTICE,
        RULE,
        RULING,
        STATUTE,
        ANNOUNCEMENT,
        SCHEDULE,
        GUIDANCE,
        STATEMENT,
        /// no act at all: what a scenario supposes
        SUPPOSITION;

        public String word() {
            return Words.of(this);
        }
    }

    /// Official publication: the day and the cite.
    public record Gazette(LocalDate on, String cite) {}

    public Instrument {
        under = List.copyOf(under);
        effects = List.copyOf(effects);
    }

    /// Whether a scenario supposes it: it is no law, and its id says so.
    public boolean isSupposed() {
        return kind == Kind.SUPPOSITION;
    }

    /// The day on which it could first be read; `supposed` for a scenario that says none.
    public String knownDay() {
        return knownText.substring(0, Math.min(knownText.length(), 10));
    }

    /// The cite where there is one, else the id.
    public String cite() {
        return gazetted.map(Gazette::cite).orElse(id);
    }

    /// `us` or `cn`.
    public String jurisdiction() {
        return id.substring(0, id.indexOf('/'));
    }
}
