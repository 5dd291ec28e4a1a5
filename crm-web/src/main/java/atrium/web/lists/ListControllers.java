package atrium.web.lists;

import atrium.domain.listviews.ListPlaces;
import atrium.domain.listviews.ListViews;
import atrium.web.conditions.ConditionForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The controllers of a list. */
@Configuration(proxyBeanMethods = false)
class ListControllers {

    @Bean
    OfEachList pages(ListViews lists, ListChoices choices, ListScreens screens, FilterBar bar, ListAnswers answers) {
        return definition -> new ListController(definition, lists, choices, screens, bar, answers);
    }

    @Bean
    OfEachList filters(ListChoices choices, ConditionForms forms, ListAnswers answers) {
        return definition -> new FilterController(definition, choices, forms, answers);
    }

    @Bean
    OfEachList rows(ListViews lists, ListPlaces places, ListChoices choices, ListScreens screens, ListTable table) {
        return definition -> new RowController(definition, lists, places, choices, screens, table);
    }

    @Bean
    OfEachList sums(SumsController.Doors doors) {
        return definition -> new SumsController(definition, doors);
    }

    @Bean
    OfEachList menus(ListMenuController.Doors doors) {
        return definition -> new ListMenuController(definition, doors);
    }

    @Bean
    OfEachList groups(GroupsController.Doors doors) {
        return definition -> new GroupsController(definition, doors);
    }

    @Bean
    OfEachList neighbours(ListPlaces places, ListChoices choices, ListScreens screens) {
        return definition -> new NeighboursController(definition, places, choices, screens);
    }
}
