package atrium.web.planner;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.web.planner.Lanes.Laid;
import atrium.web.planner.WallDay.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTests {

    @Test
    void whatDoesNotOverlapHasTheWholeWidth() {
        assertThat(laid("36+4", "40+4", "60+2")).containsExactly("36+4 0/1", "40+4 0/1", "60+2 0/1");
    }

    @Test
    void whatHangsTogetherSharesTheWidthAndAFreeLaneIsUsedAgain() {
        assertThat(laid("36+8", "38+2", "40+8", "60+4"))
                .as("the third goes below the second, and the fourth hangs together with none")
                .containsExactly("36+8 0/2", "38+2 1/2", "40+8 1/2", "60+4 0/1");
    }

    @Test
    void theLongerOfTwoThatBeginTogetherStandsFirst() {
        assertThat(laid("36+2", "36+8")).containsExactly("36+8 0/2", "36+2 1/2");
    }

    @Test
    void aShortOneTakesTheRoomOfALineAndStaysOnItsDay() {
        assertThat(laid("36+1", "37+1")).containsExactly("36+2 0/2", "37+2 1/2");
        assertThat(laid("95+1")).containsExactly("94+2 0/1");
    }

    @Test
    void acrossEachHasRoomForItsText() {
        List<Laid<Place>> row =
                Lanes.lay(List.of(new Place(36, 2), new Place(40, 2), new Place(44, 2)), Lanes.ACROSS, one -> one);

        assertThat(row).extracting(Laid::lane).containsExactly(0, 1, 0);
        assertThat(row).extracting(one -> one.place().length()).containsOnly(2);
    }

    @Test
    void noTwoOverlapInOneLaneHoweverManyThereAre() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Place> places = new ArrayList<>();
            int many = 1 + random.nextInt(40);
            for (int at = 0; at < many; at++) {
                int from = random.nextInt(WallDay.QUARTERS);
                places.add(new Place(from, 1 + random.nextInt(WallDay.QUARTERS - from)));
            }
            List<Laid<Place>> laid = Lanes.lay(places, Lanes.DOWN, place -> place);
            assertThat(laid).hasSize(many).allMatch(one -> one.lane() < one.lanes() && one.lanes() <= Lanes.MOST);
            for (Laid<Place> one : laid) {
                for (Laid<Place> other : laid) {
                    boolean together = one.place().from() < other.place().to()
                            && other.place().from() < one.place().to();
                    if (one != other && together && one.lane() < Lanes.MOST - 1) {
                        assertThat(one.lane()).as("%s and %s", one, other).isNotEqualTo(other.lane());
                    }
                    assertThat(!together || one.lanes() == other.lanes()).isTrue();
                }
            }
        }
    }

    private static List<String> laid(String... places) {
        List<Place> items = java.util.Arrays.stream(places)
                .map(place -> place.split("\\+"))
                .map(parts -> new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .toList();
        return Lanes.lay(items, Lanes.DOWN, place -> place).stream()
                .map(one ->
                        "%d+%d %d/%d".formatted(one.place().from(), one.place().length(), one.lane(), one.lanes()))
                .toList();
    }
}
