using Pulumi.Generator.Models;

namespace Pulumi.Generator.Emit;

/// <summary>Writes functions: <c>InvokeAsync</c> with plain arguments, <c>Invoke</c> with outputs as arguments.</summary>
internal static class FunctionEmitter
{
    public static void Emit(CodeWriter code, FunctionDefinition function) =>
        code.Block("namespace " + function.Namespace, () =>
        {
            code.Obsolete(function.Deprecation);
            code.Block("public static class " + function.Name, () =>
            {
                var package = function.Package.IsParameterized ? ", Utilities.PackageParameterization()" : "";
                var result = function.Result?.Name;
                var task = result is null ? "Task" : $"Task<{result}>";
                Method(code, function, task, "InvokeAsync", result, function.PlainArgs?.Name, "InvokeOptions? options = null", package);
                if (result is null)
                {
                    return;
                }

                code.Line();
                Method(code, function, $"Output<{result}>", "Invoke", result, function.Args?.Name, "InvokeOptions? options = null", package);
                code.Line();
                Method(code, function, $"Output<{result}>", "Invoke", result, function.Args?.Name, "InvokeOutputOptions options", package);
            });
            Args(code, function.PlainArgs);
            Args(code, function.Args);
            if (function.Result is { } output)
            {
                code.Line();
                OutputEmitter.Emit(code, output);
            }
        });

    private static void Method(
        CodeWriter code, FunctionDefinition function, string returns, string method, string? result, string? args, string options, string package)
    {
        var isOptional = function.ArgsAreOptional && options.EndsWith("null", System.StringComparison.Ordinal);
        var parameter = args is null ? "" : isOptional ? $"{args}? args = null, " : $"{args} args, ";
        var argument = args is null ? "global::Pulumi.InvokeArgs.Empty" : $"args ?? new {args}()";
        var type = result is null ? "" : $"<{result}>";
        code.Summary(function.Description)
            .Line($"public static {returns} {method}({parameter}{options})")
            .Indented(() => code.Line(
                $"=> global::Pulumi.Deployment.Instance.{method}{type}(\"{function.Token}\", {argument}, options.WithDefaults(){package});"));
    }

    private static void Args(CodeWriter code, ArgsClass? args)
    {
        if (args is not null)
        {
            code.Line();
            ArgsEmitter.Emit(code, args);
        }
    }
}
