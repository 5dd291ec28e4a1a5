package atrium.domain.quality;

import java.util.Map;

/**
 * What a company looks for in records of a type, where it said something else than was proposed.
 *
 * @param freshDays so many days after somebody had to do with a record it is fresh
 * @param weights how much something counts, by code; 0 for nothing
 */
record QualityStandard(int freshDays, Map<String, Integer> weights) {

    /** What holds as long as nobody said anything. */
    static final QualityStandard USUAL = new QualityStandard(365, Map.of());

    QualityStandard {
        weights = Map.copyOf(weights);
    }

    int weight(String code, int usual) {
        return weights.getOrDefault(code, usual);
    }
}
