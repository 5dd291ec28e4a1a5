package atrium.web.lists;

import atrium.web.conditions.ConditionScreen;
import java.util.Map;

/**
 * The filter of a list while it is built.
 *
 * @param path of the list
 * @param carried parts of the list's address that the form carries along, by name
 * @param text words that are looked for; empty for none
 * @param cancel address of the list with the filter it had
 */
record FilterPanel(String path, Map<String, String> carried, String text, String cancel, ConditionScreen screen) {}
