namespace ClaimTracker.Host.Commands;

/// <summary>Writes a file that is there whole or not at all: until the last byte is written the name's old file stays.</summary>
internal static class NewFile
{
    /// <summary>Lets <paramref name="write"/> fill the file, and puts it in place when that is done.</summary>
    /// <exception cref="CommandRefusedException">The place cannot be written; what was there is untouched.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = path + ".unfinished";
        try
        {
            await using (var stream = File.Create(unfinished))
            {
                await write(stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException([$"{path} could not be written: {failure.Message}"]);
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }
}
