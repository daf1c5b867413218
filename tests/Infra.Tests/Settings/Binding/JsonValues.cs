using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Settings.Binding;

/// <summary>Random JSON that often looks like the sample's settings.</summary>
internal static class JsonValues
{
    private static readonly string[] Names =
    [
        "name", "hold", "asn", "share", "enabled", "scheme", "address", "prefix", "password", "children", "byName", "child", "rack", "numbers", "x.y", "",
    ];

    private static readonly string[] Texts =
    [
        "", "abc", "per-node", "1", "true", "-0", "1e999", "10.0.0.1", "10.0.0.0/8", "10.0.0.1/8", "::/0", "/", "::ffff:1.2.3.4", "\u0000", "[secret]",
    ];

    private static readonly string[] Numbers = ["0", "-1", "1.5", "1e400", "18446744073709551616", "4294967295", "3"];

    public static Gen<string> Generator(int depth)
    {
        Gen<string> scalar = Gen.OneOf(
            Gen.Elements("null", "true", "false"),
            Gen.Elements(Numbers),
            Gen.Elements(Texts).Select(text => JsonSerializer.Serialize(text)));
        if (depth == 0)
        {
            return scalar;
        }

        Gen<string> inner = Generator(depth - 1);
        Gen<string> list = inner.ListOf(3).Select(items => $"[{string.Join(',', items)}]");
        Gen<string> member = from name in Gen.Elements(Names) from value in inner select $"{JsonSerializer.Serialize(name)}:{value}";
        Gen<string> record = Gen.Choose(0, 8).SelectMany(count => member.ListOf(count)).Select(members => $"{{{string.Join(',', members)}}}");
        return Gen.OneOf(scalar, list, record, record, record);
    }
}
