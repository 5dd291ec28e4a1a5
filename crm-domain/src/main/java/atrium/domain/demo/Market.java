package atrium.domain.demo;

import java.util.List;
import java.util.Map;

/**
 * A country in which the demo company has customers.
 *
 * @param country ISO 3166 alpha-2
 * @param currency ISO 4217
 * @param share weight among the markets
 * @param team {@code central} or {@code international}, the sales team that looks after it
 * @param trades words for what a company does, by industry
 */
record Market(
        String country,
        String currency,
        int share,
        String team,
        List<String> legalForms,
        List<Town> towns,
        List<String> familyNames,
        List<String> givenNames,
        Map<String, List<String>> trades,
        List<String> streets) {

    record Town(String name, String postalCode, String region) {}
}
