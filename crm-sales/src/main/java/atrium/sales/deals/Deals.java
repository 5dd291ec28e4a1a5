package atrium.sales.deals;

import org.springframework.data.jpa.repository.JpaRepository;

interface Deals extends JpaRepository<Deal, DealId> {}
