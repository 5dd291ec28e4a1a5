package atrium.domain.records;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.testing.ModuleTest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RememberedModuleTests {

    @Autowired
    JdbcClient jdbc;

    final Queue<String> states = new ArrayDeque<>(List.of("old", "new"));

    @Test
    void whatWasReadIsAskedForNoMore() {
        Remembered<String> remembered = new Remembered<>(jdbc, "custom_field_state", states::remove);
        assertThat(remembered.get()).isEqualTo("old");
        assertThat(remembered.get()).isEqualTo("old");
        remembered.changed();
        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void whatIsReadWhileSomebodyChangesItIsNotRemembered() {
        List<Remembered<String>> itself = new java.util.ArrayList<>();
        itself.add(new Remembered<>(jdbc, "custom_field_state", () -> {
            String state = states.remove();
            if (state.equals("old")) {
                itself.get(0).forget();
            }
            return state;
        }));
        assertThat(itself.get(0).get()).isEqualTo("old");
        assertThat(itself.get(0).get()).isEqualTo("new");
        assertThat(itself.get(0).get()).isEqualTo("new");
    }
}
