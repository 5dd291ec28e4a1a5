package atrium.sales.deals;

import atrium.domain.customfields.CustomValues;
import atrium.domain.customfields.CustomValuesJson;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Viewer;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * All that people tell us of a deal, beside where it stands and to whom it belongs.
 *
 * @param amount its value, net of tax, in units of {@code currency}
 * @param currency ISO 4217; null without an amount
 * @param probability of winning it in percent, where somebody knows better than its stage
 * @param closeOn the day on which it is expected to be closed; of a closed one the day on which it was
 * @param openedOn the day on which somebody began to work on it
 * @param lossReason code of a {@link atrium.sales.pipelines.LossReason}
 * @param competitors who else offers, with commas between
 * @param leadSource where it came from
 * @param externalId its id in the system it came from
 */
@Embeddable
public record DealFacts(
        String name,
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Integer probability,
        @Nullable LocalDate closeOn,
        @Nullable LocalDate openedOn,
        @Nullable String lossReason,
        @Nullable String lossNote,
        @Nullable String competitors,
        @Nullable String leadSource,
        @Nullable String description,
        @Nullable String externalId,

        @Convert(converter = CustomValuesJson.class)
        @Column(name = "custom", columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        CustomValues custom) {

    private static final String TYPE = "deal";

    public DealFacts {
        custom = custom == null ? CustomValues.NONE : custom;
    }

    /** The same, closed or expected to be closed on another day. */
    DealFacts closing(@Nullable LocalDate day) {
        return with(accountId, amount, currency, day, lossReason, lossNote);
    }

    /** The same at another value. */
    DealFacts at(@Nullable BigDecimal value, @Nullable String itsCurrency) {
        return with(accountId, value, itsCurrency, closeOn, lossReason, lossNote);
    }

    /** The same without a reason of its loss. */
    DealFacts notLost() {
        return with(accountId, amount, currency, closeOn, null, null);
    }

    /** The same with the account of its contact. */
    DealFacts with(@Nullable UUID account) {
        return with(account, amount, currency, closeOn, lossReason, lossNote);
    }

    private DealFacts with(
            @Nullable UUID itsAccount,
            @Nullable BigDecimal itsAmount,
            @Nullable String itsCurrency,
            @Nullable LocalDate itsDay,
            @Nullable String itsReason,
            @Nullable String itsNote) {
        return new DealFacts(
                name,
                itsAccount,
                contactId,
                itsAmount,
                itsCurrency,
                probability,
                itsDay,
                openedOn,
                itsReason,
                itsNote,
                competitors,
                leadSource,
                description,
                externalId,
                custom);
    }

    /** The same without what the viewer doesn't know of. */
    DealFacts seenBy(Viewer viewer) {
        FieldLimits fields = viewer.fields();
        Set<String> hidden = fields.hidden(TYPE);
        return hidden.isEmpty()
                ? this
                : new DealFacts(
                        name,
                        accountId,
                        contactId,
                        fields.shown(TYPE, "value", amount),
                        fields.shown(TYPE, "value", currency),
                        fields.shown(TYPE, "probability", probability),
                        fields.shown(TYPE, "closeOn", closeOn),
                        fields.shown(TYPE, "openedOn", openedOn),
                        fields.shown(TYPE, "lossReason", lossReason),
                        fields.shown(TYPE, "lossNote", lossNote),
                        fields.shown(TYPE, "competitors", competitors),
                        fields.shown(TYPE, "leadSource", leadSource),
                        fields.shown(TYPE, "description", description),
                        fields.shown(TYPE, "externalId", externalId),
                        custom.without(hidden));
    }
}
