namespace CalicoAci.ApicStandIn;

/// <summary>How a stand-in behaves.</summary>
public sealed record StandInOptions
{
    /// <summary>The name of the user who exists from the start.</summary>
    public string User { get; init; } = "admin";

    /// <summary>That user's password.</summary>
    public string Password { get; init; } = "stand-in";

    /// <summary>The version that the controller tells.</summary>
    public string Version { get; init; } = "6.0(5h)";

    /// <summary>How long a token is good.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The clock that tokens run out by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
