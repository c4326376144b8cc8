package org.handslag.platform.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why an operator does something.
 *
 * @param reason in their words; kept, sealed, with who did it and when
 */
public record Because(@NotBlank @Size(max = 200) String reason) {}
