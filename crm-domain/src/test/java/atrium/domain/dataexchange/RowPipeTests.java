package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows come through a pipe whole and in order, and a failure at either end is told and stops the other. */
class RowPipeTests {

    @Test
    void allRowsArriveInTheirOrder() throws IOException {
        List<Integer> arrived = new ArrayList<>();
        new RowPipe<Integer>().carry(rows -> IntStream.range(0, 12_345).forEach(rows::accept), arrived::add);

        assertThat(arrived).hasSize(12_345).isSorted().endsWith(12_344);
    }

    @Test
    void noRowsAreFine() throws IOException {
        List<Integer> arrived = new ArrayList<>();
        new RowPipe<Integer>().carry(rows -> {}, arrived::add);

        assertThat(arrived).isEmpty();
    }

    @Test
    void aFailureOfReadingIsToldBehindWhatWasRead() {
        List<Integer> arrived = new ArrayList<>();
        assertThatThrownBy(() -> new RowPipe<Integer>()
                        .carry(
                                rows -> {
                                    IntStream.range(0, 600).forEach(rows::accept);
                                    throw new IllegalArgumentException("broken");
                                },
                                arrived::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("broken");

        assertThat(arrived).hasSize(500);
    }

    @Test
    void whoCanWriteNoMoreStopsTheReading() throws Exception {
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        assertThatThrownBy(() -> new RowPipe<Integer>()
                        .carry(
                                rows -> {
                                    try {
                                        IntStream.iterate(0, at -> at + 1).forEach(rows::accept);
                                    } finally {
                                        stopped.complete(true);
                                    }
                                },
                                row -> {
                                    throw new IOException("The reader is gone");
                                }))
                .isInstanceOf(IOException.class);

        assertThat(stopped.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
