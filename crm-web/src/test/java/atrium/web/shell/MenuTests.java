package atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.testing.TestViewers;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTests {

    private final Menu menu = new Menu(
            List.of(
                    place(MenuGroup.WORK, 20, "/contacts"),
                    place(MenuGroup.WORK, 10, "/accounts"),
                    place(MenuGroup.CREATE, 10, "/accounts/new"),
                    new MenuPlace(
                            MenuGroup.ADMINISTRATION,
                            10,
                            MenuItem.of("people", "/people", "users", null),
                            viewer -> viewer.may(Capability.ADMINISTER_PEOPLE))),
            new NoViews());

    private static class NoViews implements MenuViews {

        @Override
        public List<MenuItem> items(Viewer viewer) {
            return List.of();
        }

        @Override
        public boolean outdated(Viewer viewer) {
            return false;
        }
    }

    @Test
    void placesStandInTheirOrderAndTheOneVisitedIsMarked() {
        List<MenuItem> work = menu.sections(TestViewers.seeingAll(), "/contacts/42", "")
                .get(0)
                .items();

        assertThat(work).extracting(MenuItem::href).containsExactly("/accounts", "/contacts");
        assertThat(work).extracting(MenuItem::active).containsExactly(false, true);
    }

    @Test
    void anAddressThatOnlyBeginsAlikeIsNotTheSamePlace() {
        assertThat(menu.sections(TestViewers.seeingAll(), "/contacts-of-others", "")
                        .get(0)
                        .items())
                .noneMatch(MenuItem::active);
    }

    @Test
    void whoIsAtAViewIsNotMarkedAtItsListToo() {
        Menu withView = new Menu(List.of(place(MenuGroup.WORK, 10, "/contacts")), new NoViews() {
            @Override
            public List<MenuItem> items(Viewer viewer) {
                return List.of(MenuItem.named("7", "Spain", "/contacts?view=7", "list", "1,204"));
            }
        });

        assertThat(withView.sections(TestViewers.seeingAll(), "/contacts", "7"))
                .flatExtracting(MenuSection::items)
                .extracting(MenuItem::active)
                .containsExactly(false, true);
        assertThat(withView.sections(TestViewers.seeingAll(), "/contacts", ""))
                .flatExtracting(MenuSection::items)
                .extracting(MenuItem::active)
                .containsExactly(true, false);
    }

    @Test
    void nobodyIsLedToAPlaceThatIsNotOpenToThem() {
        assertThat(menu.sections(TestViewers.seeingAll(), "/", "")).hasSize(2);
        assertThat(menu.sections(TestViewers.withoutCapabilities(TestViewers.seeingAll()), "/", ""))
                .hasSize(1);
    }

    @Test
    void whatCanBeCreatedStandsApart() {
        assertThat(menu.creations(TestViewers.seeingAll()))
                .extracting(MenuItem::href)
                .containsExactly("/accounts/new");
    }

    private static MenuPlace place(MenuGroup group, int rank, String href) {
        return new MenuPlace(group, rank, MenuItem.of(href, href, "users", null), viewer -> true);
    }
}
