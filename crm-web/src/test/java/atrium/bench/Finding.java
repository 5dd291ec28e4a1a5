package atrium.bench;

import java.util.Locale;

/**
 * A figure that is no answer to one request.
 *
 * @param goal in words
 * @param ratio the figure to its goal, at most 1 when met; NaN where there is nothing to compare with
 */
record Finding(String what, String goal, String found, double ratio) {

    String verdict() {
        if (Double.isNaN(ratio)) {
            return "";
        }
        String word = Goal.word(ratio);
        return ratio <= 1 ? word : String.format(Locale.ROOT, "%s (× %.2f)", word, ratio);
    }
}
