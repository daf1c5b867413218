using System.Collections.Immutable;

namespace CalicoAci.Engine.Projects;

/// <summary>A stack's settings as the program gets them.</summary>
/// <param name="Values">Every value as a text; structured ones as JSON.</param>
/// <param name="SecretKeys">The keys whose values are secret.</param>
/// <param name="Secrets">The texts of all secrets that were decrypted: nothing may show them.</param>
/// <param name="Opaque">Whether secrets stayed encrypted, so that the program got <c>[secret]</c> in their place.</param>
internal sealed record StackConfiguration(
    ImmutableSortedDictionary<string, string> Values, ImmutableSortedSet<string> SecretKeys, ImmutableArray<string> Secrets, bool Opaque);
