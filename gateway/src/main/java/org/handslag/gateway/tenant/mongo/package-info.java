/** Tenants in the database. */
@NullMarked
package org.handslag.gateway.tenant.mongo;

import org.jspecify.annotations.NullMarked;
