using System.Text.Json;

namespace CalicoAci.StartupProfile;

/// <summary>A method that was compiled.</summary>
/// <param name="Type">The declaring type with its type arguments.</param>
/// <param name="Name">The name.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Arguments">The method's own type arguments.</param>
/// <param name="Result">The result, in terms of type parameters.</param>
/// <param name="Parameters">The parameters, in terms of type parameters.</param>
internal sealed record RecordedMethod(
    RecordedType Type, string Name, bool IsStatic, IReadOnlyList<RecordedType> Arguments, RecordedParameter Result, IReadOnlyList<RecordedParameter> Parameters)
{
    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static RecordedMethod FromJson(string line) => JsonSerializer.Deserialize<RecordedMethod>(line)!;

    /// <summary>One line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);
}
