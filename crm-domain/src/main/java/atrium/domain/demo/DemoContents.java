package atrium.domain.demo;

import java.util.Map;

/**
 * What leaves with the demo company.
 *
 * @param company its name
 * @param people how many people
 * @param records how many records of each type, by the type's code, also those that were added by hand
 */
public record DemoContents(String company, long people, Map<String, Long> records) {}
