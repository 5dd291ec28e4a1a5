package atrium.web.handovers;

import atrium.domain.bulkchanges.BulkReports;
import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.bulkchanges.BulkStatus;
import atrium.domain.handovers.Handover;
import atrium.domain.handovers.Handover.Part;
import atrium.domain.handovers.TakenBack;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells what was handed over, what is under way, and what stayed; whoever began a change of many is led to its report. */
@Component
class HandoverReport {

    private final BulkReports runs;
    private final TakenBack taken;
    private final People people;
    private final HandoverWords words;

    HandoverReport(BulkReports runs, TakenBack taken, People people, HandoverWords words) {
        this.runs = runs;
        this.taken = taken;
        this.people = people;
        this.words = words;
    }

    /**
     * One kind.
     *
     * @param text what was given to whom
     * @param meaning of its state: good, warn, bad, info or neutral
     * @param state in a word
     * @param notes what stayed, and why
     * @param run address of the report of its change of many; null without one, and for others than who began it
     * @param done how many records were dealt with; null unless it is under way
     * @param total how many there are
     * @param undo the kind that can be taken back here; null where that can't be
     */
    record Line(
            String text,
            String receiver,
            String meaning,
            String state,
            List<String> notes,
            @Nullable String run,
            @Nullable Long done,
            long total,
            @Nullable String undo) {}

    void fill(Model model, Handover handover, Viewer viewer) {
        List<Line> lines = handover.parts().stream()
                .map(part -> line(handover, part, viewer))
                .toList();
        UUID person = handover.personId();
        model.addAttribute("handover", handover);
        model.addAttribute("id", person);
        model.addAttribute(
                "name", people.details(person).map(PersonDetails::name).orElse(""));
        model.addAttribute("lines", lines);
        model.addAttribute("under", lines.stream().anyMatch(line -> line.done() != null));
        model.addAttribute("undoable", lines.stream().anyMatch(line -> line.run() != null));
    }

    private Line line(Handover handover, Part part, Viewer viewer) {
        BulkRun run = part.runId() != null && handover.madeBy().equals(viewer.personId())
                ? runs.run(part.runId(), viewer)
                : null;
        return run == null ? line(part, taken.possible(handover, part), viewer) : line(part, run, viewer);
    }

    private Line line(Part part, boolean undoable, Viewer viewer) {
        String problem = part.problem();
        List<String> notes = new ArrayList<>();
        if (problem != null) {
            notes.add(words.problem(problem, viewer));
        }
        stayed(notes, "handover.stayed", part.kept(), viewer);
        if (part.undone() != null) {
            notes.add(words.text("handover.undone", viewer, part.undone(), part.amount() - part.undone()));
        }
        State state = State.of(part);
        return new Line(
                words.amount(part.kind(), part.amount(), viewer),
                part.receiverName(),
                state.meaning,
                words.text("handover.state." + state, viewer),
                notes,
                null,
                null,
                part.amount(),
                undoable ? part.kind() : null);
    }

    private enum State {
        DONE("good"),
        PARTLY("warn"),
        BEGUN("info"),
        NOTHING("neutral"),
        REFUSED("bad"),
        UNDONE("neutral");

        private final String meaning;

        State(String meaning) {
            this.meaning = meaning;
        }

        static State of(Part part) {
            if (part.problem() != null) {
                return REFUSED;
            }
            if (part.undone() != null) {
                return UNDONE;
            }
            if (part.amount() == 0) {
                return NOTHING;
            }
            return part.runId() != null ? BEGUN : part.kept() > 0 ? PARTLY : DONE;
        }
    }

    private Line line(Part part, BulkRun run, Viewer viewer) {
        boolean under = run.status().underWay();
        List<String> notes = new ArrayList<>();
        stayed(notes, "handover.refused", run.refused(), viewer);
        stayed(notes, "handover.stayed", run.leftOut(), viewer);
        long amount = under ? run.total() : run.changed();
        return new Line(
                words.amount(part.kind(), amount, viewer),
                part.receiverName(),
                meaning(run),
                words.text("bulk.status." + run.status(), viewer),
                notes,
                "/bulk-changes/" + run.id(),
                under ? run.status() == BulkStatus.RUNNING ? run.position() : run.undone() + run.kept() : null,
                run.total(),
                null);
    }

    private static String meaning(BulkRun run) {
        return switch (run.status()) {
            case DONE -> run.refused() + run.leftOut() == 0 ? "good" : "warn";
            case STOPPED -> "bad";
            case RUNNING, UNDOING -> "info";
            case UNDONE -> "neutral";
        };
    }

    private void stayed(List<String> notes, String key, long count, Viewer viewer) {
        if (count > 0) {
            notes.add(words.text(key, viewer, count));
        }
    }
}
