package atrium.domain.notifications;

/**
 * The plug-in point of whatever tells people something: one bean for each kind of which they can say how they want to hear
 * of it. Its name stands under {@code notice.kind.<code>}.
 *
 * @param rank its order in the settings, lower first
 * @param code stable
 * @param usual how people hear of it who said nothing else
 */
public record NotificationKind(int rank, String code, Ways usual) {

    /**
     * Ways by which a person hears of a kind.
     *
     * @param page live in the page
     * @param push in the browsers that the person turned on for it, also while Atrium is closed
     */
    public record Ways(boolean page, MailWay mail, boolean push) {

        /** Not in browsers while Atrium is closed. */
        public Ways(boolean page, MailWay mail) {
            this(page, mail, false);
        }
    }
}
