namespace CalicoAci.ApicStandIn.Login;

/// <summary>A session of a user who logged in by password.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Token">What the client shows with every request.</param>
/// <param name="Ends">When the token is worth nothing any more.</param>
internal sealed record Session(string User, string Token, DateTimeOffset Ends);
