package atrium.domain.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the words of our records that somebody may have meant who mistyped one. */
@Component
class SimilarWords {

    private static final int LEAST_LETTERS = 4;
    private static final int LONG = 6;
    private static final int CANDIDATES = 30;
    private static final int MOST = 4;

    private final JdbcClient jdbc;

    SimilarWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * At most a few words, the most similar first; none for short words, where any slip makes another word.
     *
     * @param typed a folded word
     */
    List<String> to(String typed) {
        if (typed.length() < LEAST_LETTERS) {
            return List.of();
        }
        List<Candidate> candidates = jdbc.sql("""
                        SELECT word FROM (
                          SELECT DISTINCT word, similarity(word, :typed) AS alike FROM search_word
                          WHERE word % :typed AND word <> :typed) AS candidate
                        ORDER BY alike DESC, word LIMIT :most
                        """)
                .param("typed", typed)
                .param("most", CANDIDATES)
                .query((row, number) -> Candidate.of(row.getString("word"), typed))
                .list();
        return nearest(candidates, typed.length() < LONG ? 1 : 2);
    }

    // Who may have made one slip hardly made two.
    private static List<String> nearest(List<Candidate> candidates, int mostSlips) {
        int fewest = candidates.stream().mapToInt(Candidate::slips).min().orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.slips == fewest && fewest <= mostSlips)
                .map(Candidate::word)
                .limit(MOST)
                .toList();
    }

    private record Candidate(String word, int slips) {

        static Candidate of(String word, String typed) {
            return new Candidate(word, SimilarWords.slips(word, typed));
        }
    }

    /** Letters left out, added, replaced, or swapped with their neighbour (optimal string alignment). */
    static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(one, other, cost, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(String one, String other, int[][] cost, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
