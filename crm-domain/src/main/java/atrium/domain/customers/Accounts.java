package atrium.domain.customers;

import org.springframework.data.jpa.repository.JpaRepository;

interface Accounts extends JpaRepository<Account, AccountId> {}
