package atrium.domain.activities;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRepository extends JpaRepository<Activity, UUID> {

    boolean existsByFollowsIdAndWithdrawnAtIsNull(UUID followed);

    Optional<Activity> findByFollowsIdAndWithdrawnAtIsNull(UUID followed);
}
