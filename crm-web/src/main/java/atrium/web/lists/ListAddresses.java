package atrium.web.lists;

import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.web.conditions.ConditionForms;
import atrium.web.security.TypeAddresses;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts a list page at the path of every listed record type. */
@Component
class ListAddresses implements SmartInitializingSingleton {

    private final ListViews lists;
    private final ListChoices choices;
    private final ListScreens screens;
    private final ListTable table;
    private final FilterBar bar;
    private final ConditionForms forms;
    private final ListAnswers answers;
    private final SumsController.Doors sums;
    private final TypeAddresses addresses;

    ListAddresses(
            ListViews lists,
            ListChoices choices,
            ListScreens screens,
            ListTable table,
            FilterBar bar,
            ConditionForms forms,
            ListAnswers answers,
            SumsController.Doors sums,
            TypeAddresses addresses) {
        this.lists = lists;
        this.choices = choices;
        this.screens = screens;
        this.table = table;
        this.bar = bar;
        this.forms = forms;
        this.answers = answers;
        this.sums = sums;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ListDefinition definition : lists.definitions()) {
            ListController controller = new ListController(definition, lists, choices, screens, bar, answers);
            addresses.put(controller, definition.type().path());
            addresses.put(
                    new FilterController(definition, choices, forms, answers),
                    definition.type().path());
            addresses.put(
                    new RowController(definition, lists, choices, screens, table),
                    definition.type().path());
            addresses.put(
                    new SumsController(definition, sums), definition.type().path());
            addresses.put(
                    new NeighboursController(definition, lists, choices, screens),
                    definition.type().path());
        }
    }
}
