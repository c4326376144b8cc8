/** Tenants over HTTP. */
@NullMarked
package org.handslag.gateway.tenant.web;

import org.jspecify.annotations.NullMarked;
