package atrium.web.catalog;

import atrium.domain.records.Act;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts products, their categories and price lists into the menu. */
@Configuration(proxyBeanMethods = false)
class CatalogPlaces {

    @Bean
    MenuPlace productsPlace() {
        return place(MenuGroup.WORK, 50, "record.product.many", "/products", "tag", Act.READ);
    }

    @Bean
    MenuPlace newProductPlace() {
        return place(MenuGroup.CREATE, 50, "product.new", "/products/new", "tag", Act.CREATE);
    }

    @Bean
    MenuPlace categoriesPlace() {
        return place(
                MenuGroup.ADMINISTRATION, 54, "record.category.many", "/product-categories", "hierarchy", Act.EDIT);
    }

    @Bean
    MenuPlace priceListsPlace() {
        return place(MenuGroup.ADMINISTRATION, 56, "record.price-list.many", "/price-lists", "discount", Act.EDIT);
    }

    private static MenuPlace place(MenuGroup group, int rank, String label, String href, String icon, Act needed) {
        return new MenuPlace(
                group, rank, MenuItem.of(label, href, icon, null), viewer -> viewer.may(needed, "product"));
    }
}
