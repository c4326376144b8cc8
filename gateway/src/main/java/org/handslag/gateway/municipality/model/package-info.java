/** The municipalities that a tenant spans. */
@NullMarked
package org.handslag.gateway.municipality.model;

import org.jspecify.annotations.NullMarked;
