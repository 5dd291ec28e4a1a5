package atrium.web.records;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.recyclebin.GoingAlong;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Archives, deletes and restores records of one type, and says the way back. */
class RecordStateController implements OfRecordType {

    private final StateDesk desk;
    private final GoingAlong along;
    private final MessageSource texts;
    private final Toasts toasts;

    RecordStateController(StateDesk desk, GoingAlong along, MessageSource texts, Toasts toasts) {
        this.desk = desk;
        this.along = along;
        this.texts = texts;
        this.toasts = toasts;
    }

    @Override
    public String recordType() {
        return desk.type().code();
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/archiving")
    String archive(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        String name = name(id, viewer);
        desk.archive(id, viewer);
        toasts.show(Toast.done("toast.archived", name).undoneBy(address(id) + "/restoration"), request);
        return "redirect:" + address(id);
    }

    @Needs(Act.DELETE)
    @PostMapping("/{id}/deletion")
    String delete(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        String name = name(id, viewer);
        desk.delete(id, viewer);
        String others = others(id, viewer);
        Toast deleted =
                others.isEmpty() ? Toast.done("toast.deleted", name) : Toast.done("toast.deleted.along", name, others);
        toasts.show(deleted.undoneBy(address(id) + "/restoration"), request);
        return "redirect:" + desk.type().path();
    }

    private String others(UUID id, Viewer viewer) {
        return along.of(desk.type(), id, viewer).along().entrySet().stream()
                .map(other -> texts.getMessage(
                        "bin.along." + other.getKey(), new Object[] {other.getValue()}, viewer.locale()))
                .map(text -> text.substring(0, 1).toLowerCase(viewer.locale()) + text.substring(1))
                .collect(Collectors.joining(", "));
    }

    @Needs(Act.EDIT)
    @PostMapping("/{id}/restoration")
    String restore(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        desk.restore(id, viewer);
        toasts.show(Toast.done("toast.restored", name(id, viewer)), request);
        return "redirect:" + address(id);
    }

    private String name(UUID id, Viewer viewer) {
        return desk.name(desk.values(id, viewer));
    }

    private String address(UUID id) {
        return desk.type().address(id);
    }
}
