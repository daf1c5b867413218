using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CalicoAci.Infra.Settings.Binding;

/// <summary>How names of C# members are written in a stack file.</summary>
public static class SettingNames
{
    private static readonly ConcurrentDictionary<Enum, string> EnumNames = new();

    /// <summary>Escapes what a JSON text must escape, and leaves characters such as a plus as they are.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of a property: <c>RouterId</c> is <c>routerId</c>.</summary>
    public static string OfProperty(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>The name of an enum member: <c>PerNode</c> is <c>per-node</c>.</summary>
    public static string OfEnumMember(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary>How an enum value is written: <c>AsScheme.PerNode</c> is <c>per-node</c>.</summary>
    public static string ToSetting(this Enum value) => EnumNames.GetOrAdd(value, static value => OfEnumMember(value.ToString()));

    /// <summary>The path of a member of the object at a path. A path that ends with a colon is a configuration namespace.</summary>
    public static string MemberPath(string path, string name)
    {
        bool plain = name.Length > 0 && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');
        return plain
            ? path.Length == 0 || path.EndsWith(':') ? path + name : $"{path}.{name}"
            : $"{path}[{JsonSerializer.Serialize(name, Readable)}]";
    }
}
