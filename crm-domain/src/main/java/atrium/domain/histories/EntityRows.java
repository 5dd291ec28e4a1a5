package atrium.domain.histories;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads the row that an entity becomes from its mapping, so that no second list of columns can fall behind the first. */
final class EntityRows implements AutoCloseable {

    private final SessionFactoryImplementor factory;
    private final SharedSessionContractImplementor session;
    private final Map<Class<?>, EntityPersister> persisters = new HashMap<>();

    EntityRows(EntityManagerFactory factory) {
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
        this.session = this.factory.openSession().unwrap(SharedSessionContractImplementor.class);
    }

    /** An entity's row. */
    record Row(String table, UUID id, Map<String, @Nullable Object> values) {}

    /** The tables of all entities. */
    static Set<String> tables(EntityManagerFactory factory) {
        Set<String> tables = new HashSet<>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> tables.add(entity.getIdentifierTableName()));
        return tables;
    }

    Row row(Object entity) {
        EntityPersister persister = persisters.computeIfAbsent(
                entity.getClass(), type -> factory.getMappingMetamodel().getEntityDescriptor(type));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Object id = persister.getIdentifier(entity, session);
        read(persister.getIdentifierMapping(), id, values);
        persister.forEachAttributeMapping(attribute -> read(attribute, entity, values));
        values.put(persister.getVersionMapping().getSelectionExpression(), 0);
        UUID key = (UUID) values.values().iterator().next();
        return new Row(persister.getIdentifierTableName(), java.util.Objects.requireNonNull(key), values);
    }

    private void read(AttributeMapping attribute, Object entity, Map<String, @Nullable Object> values) {
        if (attribute instanceof PluralAttributeMapping) {
            if (attribute.getValue(entity) instanceof Collection<?> several && !several.isEmpty()) {
                throw new IllegalStateException("A collection has no place in a row: " + attribute.getAttributeName());
            }
            return;
        }
        read((ModelPart) attribute, attribute.getValue(entity), values);
    }

    private void read(ModelPart part, @Nullable Object value, Map<String, @Nullable Object> values) {
        part.forEachSelectable((index, column) -> values.put(column.getSelectionExpression(), null));
        part.breakDownJdbcValues(
                value, (index, one, column) -> values.put(column.getSelectionExpression(), one), session);
    }

    @Override
    public void close() {
        session.close();
    }
}
