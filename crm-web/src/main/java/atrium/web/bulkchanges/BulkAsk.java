package atrium.web.bulkchanges;

import atrium.web.forms.Choice;
import atrium.web.lists.SelectedRows;
import atrium.web.records.FormField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before many records are changed.
 *
 * @param note what else is to be known; null when nothing is
 * @param action address that the answer is sent to
 * @param carried hidden fields
 * @param fields those that shall get new values
 * @param emptied keys of those that shall be emptied
 * @param focus key of the field where the keyboard begins
 * @param more other fields to choose from
 * @param save text of the button
 * @param bad whether the button takes records away
 * @param problem what is wrong with the last answer as a whole; null when nothing is
 * @param list address of the list
 */
record BulkAsk(
        String title,
        @Nullable String note,
        String action,
        List<SelectedRows.Carried> carried,
        List<FormField> fields,
        Set<String> emptied,
        @Nullable String focus,
        List<Choice> more,
        String save,
        boolean bad,
        @Nullable String problem,
        String list) {}
