package atrium.web.lists;

import atrium.domain.listviews.ListDefinition;
import atrium.web.security.OfRecordType;
import java.util.function.Function;

/** Makes a controller for the list of each record type, at the path of the type. */
interface OfEachList extends Function<ListDefinition, OfRecordType> {}
