package atrium.web.lists;

import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts a list page at the path of every listed record type. */
@Component
class ListAddresses implements SmartInitializingSingleton {

    private final ListViews lists;
    private final ListScreens screens;
    private final FilterBar bar;
    private final FilterAsking asking;
    private final RequestMappingHandlerMapping mapping;

    ListAddresses(
            ListViews lists,
            ListScreens screens,
            FilterBar bar,
            FilterAsking asking,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.lists = lists;
        this.screens = screens;
        this.bar = bar;
        this.asking = asking;
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ListDefinition definition : lists.definitions()) {
            ListController controller = new ListController(definition, lists, screens, bar, asking);
            String path = definition.type().path();
            register(controller, "list", path);
            register(controller, "count", path + "/count");
            register(controller, "options", path + "/options");
        }
    }

    private void register(ListController controller, String method, String path) {
        Method handler = Arrays.stream(ListController.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow();
        RequestMappingInfo info = RequestMappingInfo.paths(path)
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, controller, handler);
    }
}
