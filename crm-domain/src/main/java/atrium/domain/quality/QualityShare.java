package atrium.domain.quality;

/**
 * How much of what was asked is met, in weights.
 *
 * @param asked of all that was looked for where it applies
 * @param met of it
 */
public record QualityShare(long asked, long met) {

    static final QualityShare NOTHING = new QualityShare(0, 0);

    /** Whole points of a hundred, rounded down, so that a hundred means that nothing is wrong. */
    public int score() {
        return asked == 0 ? 100 : (int) (100 * met / asked);
    }

    QualityShare plus(QualityShare other) {
        return new QualityShare(asked + other.asked, met + other.met);
    }
}
