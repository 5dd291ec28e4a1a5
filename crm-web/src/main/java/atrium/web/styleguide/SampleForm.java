package atrium.web.styleguide;

import org.jspecify.annotations.Nullable;

/** The form that the style guide shows, with one wrong field. */
record SampleForm(
        String name,
        String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String notes,
        boolean newsletter) {

    static SampleForm filled() {
        return new SampleForm("Luis Ortega", "luis.ortega at acme", null, "ES", "Met at the fair in Valencia.", true);
    }
}
