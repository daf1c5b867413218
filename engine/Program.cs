using System.CommandLine;
using System.Text;
using CalicoAci.Engine.Commands;

// The console's own writer flushes after every write.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 16384);
try
{
    return await CommandTree.RunAsync(args, new InvocationConfiguration { Output = output, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) }, ownsProcess: true);
}
finally
{
    output.Flush();
}
