package atrium.web.customers;

import atrium.domain.records.Viewer;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person sees after a record was archived, deleted or restored: where they go on, and the way back. */
@Component
class CustomerStates {

    private final Toasts toasts;

    CustomerStates(Toasts toasts) {
        this.toasts = toasts;
    }

    String archive(CustomerDesk desk, UUID id, HttpServletRequest request, Viewer viewer) {
        String name = desk.name(desk.values(id, viewer));
        desk.archive(id, viewer);
        toasts.show(Toast.done("toast.archived", name).undoneBy(address(desk, id) + "/restoration"), request);
        return "redirect:" + address(desk, id);
    }

    String delete(CustomerDesk desk, UUID id, HttpServletRequest request, Viewer viewer) {
        String name = desk.name(desk.values(id, viewer));
        desk.delete(id, viewer);
        toasts.show(Toast.done("toast.deleted", name).undoneBy(address(desk, id) + "/restoration"), request);
        return "redirect:" + desk.path();
    }

    String restore(CustomerDesk desk, UUID id, HttpServletRequest request, Viewer viewer) {
        desk.restore(id, viewer);
        toasts.show(Toast.done("toast.restored", desk.name(desk.values(id, viewer))), request);
        return "redirect:" + address(desk, id);
    }

    private static String address(CustomerDesk desk, UUID id) {
        return desk.path() + "/" + id;
    }
}
