package atrium.sales.deals;

import atrium.domain.customers.Assignment;
import atrium.domain.customers.Ownership;
import atrium.domain.customfields.CustomDemands;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what shall become of deals out of the text form of their fields, and holds it against all that is demanded of them. */
@Component
class DealReading {

    private final DealRecords type;
    private final Pipelines pipelines;
    private final StageMoves moves;
    private final StageEntry entry;
    private final DealLinks links;
    private final Assignment assignment;
    private final CompanyProfile company;
    private final DealPricing pricing;

    DealReading(
            DealRecords type,
            Pipelines pipelines,
            StageMoves moves,
            StageEntry entry,
            DealLinks links,
            Assignment assignment,
            CompanyProfile company,
            DealPricing pricing) {
        this.type = type;
        this.pipelines = pipelines;
        this.moves = moves;
        this.entry = entry;
        this.links = links;
        this.assignment = assignment;
        this.company = company;
        this.pricing = pricing;
    }

    /** Begins the reading of any number of deals in one transaction: each thing that they name is asked for once. */
    Round round(Viewer viewer) {
        return new Round(
                assignment.remembering(),
                links.remembering(viewer),
                type.custom().demands(viewer),
                company.today(),
                company.get().currency(),
                viewer);
    }

    /** The reading of some deals in one transaction. */
    final class Round {

        private final Assignment people;
        private final DealLinks.Known known;
        private final CustomDemands demands;
        private final LocalDate today;
        private final String currency;
        private final Viewer viewer;

        private Round(
                Assignment people,
                DealLinks.Known known,
                CustomDemands demands,
                LocalDate today,
                String currency,
                Viewer viewer) {
            this.people = people;
            this.known = known;
            this.demands = demands;
            this.today = today;
            this.currency = currency;
            this.viewer = viewer;
        }

        /**
         * What was typed; each wrong field is noted.
         *
         * @param before the deal as it is stored; null for a new one
         * @param text its text form as it is stored
         */
        Optional<DealDraft> typed(FieldReader reader, @Nullable Deal before, Map<String, String> text) {
            return typed(reader, before, text, null);
        }

        /**
         * What was typed, with other lines; each wrong field is noted, that of a line as {@code lines.<index>.<field>}.
         *
         * @param edit null when the lines stay
         */
        Optional<DealDraft> typed(
                FieldReader reader, @Nullable Deal before, Map<String, String> text, @Nullable LinesEdit edit) {
            DealDraft draft = read(reader, before, true);
            if (draft != null && edit != null) {
                draft = pricing.priced(draft, reader, before, edit, viewer);
            }
            if (draft == null) {
                return Optional.empty();
            }
            known.check(reader, draft.facts(), before == null ? null : before.facts());
            UUID id = before == null ? null : before.id().value();
            demands.check(reader, text, draft.text(), id);
            entry.check(reader, id, text, draft);
            return Optional.of(draft);
        }

        /** What a file brings: stages demand nothing of what was so in the past. */
        Optional<DealDraft> brought(FieldReader reader, @Nullable Deal before, Map<String, String> text) {
            DealDraft draft = read(reader, before, true);
            if (draft != null) {
                demands.check(
                        reader,
                        text,
                        draft.text(),
                        before == null ? null : before.id().value());
            }
            return Optional.ofNullable(draft);
        }

        /** What was there before and is given back: nothing is demanded of it. */
        Optional<DealDraft> givenBack(FieldReader reader, Deal before) {
            return Optional.ofNullable(read(reader, before, false));
        }

        private @Nullable DealDraft read(FieldReader reader, @Nullable Deal before, boolean asking) {
            DealFacts facts =
                    pricing.held(reader, before, DealText.read(reader, currency, pipelines, type.custom()), asking);
            Ownership stored = before == null ? Ownership.NONE : before.ownership();
            Ownership ownership =
                    asking ? people.read(reader, stored) : new Ownership(reader.id("owner"), reader.id("team"));
            Stage stage = moves.read(reader, before == null ? null : before.progress());
            if (stage == null) {
                return null;
            }
            DealFacts whole = known.withAccount(facts, before == null ? null : before.facts());
            return new DealDraft(moves.closing(reader, before, whole, stage, today), ownership, stage, null);
        }
    }

    /** Whether an edit moves a deal. */
    static boolean moves(@Nullable Deal before, Stage stage) {
        return before == null || !Objects.equals(before.progress().stage(), stage.code());
    }
}
