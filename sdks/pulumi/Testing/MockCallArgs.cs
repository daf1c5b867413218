using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The function call that a test is asked about.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }
}
