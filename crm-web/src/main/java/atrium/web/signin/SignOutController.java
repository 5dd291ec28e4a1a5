package atrium.web.signin;

import atrium.web.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs people out. */
@Controller
class SignOutController {

    private final Entrance entrance;

    SignOutController(Entrance entrance) {
        this.entrance = entrance;
    }

    @OpenToAll
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        return "redirect:/sign-in";
    }
}
