package atrium.sales.pipelines;

import java.util.List;
import java.util.UUID;

/**
 * A way in which the company sells.
 *
 * @param code stable and no other pipeline's
 * @param active whether new deals may begin in it
 * @param stages in the order in which deals go through them; the one of won and the one of lost deals stand last
 */
public record Pipeline(UUID id, String code, String name, boolean active, List<Stage> stages) {

    public Pipeline {
        stages = List.copyOf(stages);
    }

    /** The stage in which deals begin. */
    public Stage first() {
        return stages.get(0);
    }

    /** The stages of open deals. */
    public List<Stage> open() {
        return stages.stream().filter(Stage::open).toList();
    }

    /** The stage of won deals. */
    public Stage won() {
        return only(StageKind.WON);
    }

    /** The stage of lost deals. */
    public Stage lost() {
        return only(StageKind.LOST);
    }

    private Stage only(StageKind kind) {
        return stages.stream().filter(stage -> stage.kind() == kind).findFirst().orElseThrow();
    }
}
