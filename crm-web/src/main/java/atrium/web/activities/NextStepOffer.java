package atrium.web.activities;

/**
 * What is offered as the next step after one outcome, ready for the form.
 *
 * @param outcome the outcome it follows; empty for none
 * @param kind code of the kind
 * @param due the day in ISO form
 */
record NextStepOffer(String outcome, String kind, String subject, String due) {}
