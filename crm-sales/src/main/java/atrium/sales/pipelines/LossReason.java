package atrium.sales.pipelines;

import java.util.UUID;

/**
 * Why deals are lost, in the words of the company.
 *
 * @param code stable
 * @param active whether it is offered
 */
public record LossReason(UUID id, String code, String name, boolean active) {}
