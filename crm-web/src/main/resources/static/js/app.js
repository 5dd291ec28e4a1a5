// Everything a page needs beyond HTML. Pages work without it, more slowly; each module stands for itself.
import "./copy.js";
import "./dialogs.js";
import "./failures.js";
import "./duplicates.js";
import "./facts.js";
import "./fold.js";
import "./forms.js";
import "./keys.js";
import "./lines.js";
import "./list.js";
import "./menus.js";
import "./palette.js";
import "./picker.js";
import "./record.js";
import "./theme.js";
import "./times.js";
import "./toast.js";
