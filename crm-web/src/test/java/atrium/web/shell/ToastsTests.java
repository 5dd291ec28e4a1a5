package atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class ToastsTests {

    private final Toasts toasts = new Toasts(JsonMapper.builder().build());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aNumberIsStillOneOnTheNextPage() {
        toasts.show(Toast.done("toast.files.added", 3, "007").undoneBy("/files/1/return"), request);

        Toast shown = toasts.take(request).orElseThrow();
        assertThat(shown.values()).containsExactly(3, "007");
        assertThat(shown.undo()).isEqualTo("/files/1/return");
        assertThat(toasts.take(request)).isEmpty();
    }
}
