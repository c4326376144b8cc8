/** Real sockets through proxies. */
@NullMarked
package org.handslag.chaos.proxy;

import org.jspecify.annotations.NullMarked;
