using System.Net;

namespace ClaimTracker.Core.Articles.Fetching;

/// <summary>Finds the addresses of a host name; asked anew for every connection.</summary>
/// <exception cref="System.Net.Sockets.SocketException">There is no such name.</exception>
internal delegate Task<IPAddress[]> NameResolver(string host, CancellationToken cancellationToken);
